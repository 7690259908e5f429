/** Every page that a visitor can open without an account. */
export const publicRoutes = ['/', '/technologies', '/timeline', '/forecasts', '/vendors', '/sources'] as const;
