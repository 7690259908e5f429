export const CHALLENGE_CATEGORIES = ['technical', 'operational', 'ecosystem'] as const;
export type ChallengeCategory = (typeof CHALLENGE_CATEGORIES)[number];
