export const AUDIENCES = ['operators', 'vendors', 'investors'] as const;
export type Audience = (typeof AUDIENCES)[number];
