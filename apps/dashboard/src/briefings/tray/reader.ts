/** Who looks at the tray: `writer` may make briefings, `reader` has an account that may not. */
export type TrayReader = 'visitor' | 'reader' | 'writer';
