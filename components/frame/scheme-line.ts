/** Inline script that runs before the first paint: applies the reader's colour scheme and marks that scripts run. At most 300 bytes. */
export const schemeLine =
  'var d=document.documentElement.dataset;d.script="";try{var t=localStorage.scheme;if(t=="dark"||t=="light")d.theme=t}catch(e){}'
