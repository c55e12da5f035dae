/**
 * Which law this build carries. The fingerprint is a hash over every rule table; a test recomputes
 * it, so that no table changes without a new version here.
 */
export const ruleSet = {
  id: 'road-compensation',
  version: '2026.2',
  fingerprint: '5061aecf75a957e8',
} as const;
