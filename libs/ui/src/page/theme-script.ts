export const THEME_STORAGE_KEY = 'waveguide-theme';

/**
 * Runs in the document's head, before the first paint, so that no page flashes in the other theme. It keeps the choice beside the
 * theme, for React to read instead of guessing.
 */
export const themeScript = `(function(){var d=document.documentElement,c='system';try{c=localStorage.getItem('${THEME_STORAGE_KEY}')||c}catch(e){}if(c!=='light'&&c!=='dark')c='system';d.dataset.themeChoice=c;d.dataset.theme=c==='system'?(matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'):c})()`;
