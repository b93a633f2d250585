/** The one line that runs before the page is drawn: the reader's own colour scheme, and the news that scripts run. At most 300 bytes. */
export const schemeLine =
  'var d=document.documentElement.dataset;d.script="";try{var t=localStorage.scheme;if(t=="dark"||t=="light")d.theme=t}catch(e){}'
