/** What an activity can be. */
export const activityKinds = [
  'charged',
  'returned',
  'denied',
  'credits_added',
  'credits_expired',
  'slots_taken',
  'slots_freed',
  'plan_changed',
  'run_changed',
] as const
