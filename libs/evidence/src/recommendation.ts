export const AUDIENCES = ['operators', 'vendors', 'investors'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What a source advises a group of readers to do. */
export interface Recommendation {
  readonly id: string;
  readonly audience: Audience;
  readonly title: string;
  readonly text: string;
  readonly sourceId: string;
  readonly locator: string;
  readonly claimIds: readonly string[];
  readonly challengeIds: readonly string[];
  readonly indicatorIds: readonly string[];
}
