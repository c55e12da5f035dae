/**
 * Which law this build carries. The fingerprint is a hash over every rule table; a test recomputes
 * it, so that no table changes without a new version here.
 */
export const ruleSet = {
  id: 'road-compensation',
  version: '2026.4',
  fingerprint: '86b662afa7c5cacf',
} as const;
