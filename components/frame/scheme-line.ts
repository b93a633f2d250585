/** Inline script that runs before the first paint: applies the reader's colour scheme and marks that scripts run. */
export const schemeLine =
  'var d=document.documentElement.dataset;d.script="";try{var t=localStorage.scheme;if(t=="dark"||t=="light")d.theme=t}catch(e){}'

/** On sites with several languages, the same script closes the list of languages on Escape and on a click elsewhere. */
export const languagesLine =
  ';onclick=onkeydown=({key:k,target:t})=>{let l=document.querySelector(".languages[open]");if(l&&(k?k=="Escape":!l.contains(t)))l.open=k&&l.firstChild.focus()}'
