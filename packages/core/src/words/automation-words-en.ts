import type { With, Words } from './sentence.ts'

/** What is said before an automation starts, and while it waits. */
export const automationWordsEn = {
  'automation.title': 'Before it starts',
  'automation.stage': 'Stage',
  'automation.action': 'Action',
  'automation.least': 'Least',
  'automation.expected': 'Expected',
  'automation.most': 'Most',
  'automation.total': 'Total',
  'automation.free': 'Free',
  'automation.stage.keywords_to_clusters': 'Keywords into clusters',
  'automation.stage.clusters_to_ideas': 'Clusters into ideas',
  'automation.stage.ideas_to_tasks': 'Ideas into tasks',
  'automation.stage.tasks_to_articles': 'Tasks into articles',
  'automation.stage.articles_to_image_prompts': 'Articles into image prompts',
  'automation.stage.image_prompts_to_images': 'Image prompts into images',
  'automation.stage.publishing': 'Publishing',
  'automation.fits': (params: With<'required' | 'after'>, format) =>
    `${format.count(params.required, 'credit', 'credits')} will be set aside to be safe. ${format.count(params.after, 'credit', 'credits')} stay free, and what isn’t needed comes back.`,
  'automation.short': (params: With<'required' | 'available'>, format) =>
    `This needs ${format.count(params.required, 'credit', 'credits')} set aside, you have ${format.number(params.available)}.`,
  'automation.start': 'Start',
  'automation.starting': 'Starting',
  'automation.reduce': 'Do less',
  'automation.topUp': (params: With<'credits'>, format) =>
    `Add ${format.count(params.credits, 'credit', 'credits')}`,
  'automation.paused': 'Paused before a step it could not pay for',
  'automation.paused.note': (params: With<'charged'>, format) =>
    `${format.count(params.charged, 'credit', 'credits')} used so far. What is done stays done, and is not paid for twice.`,
  'automation.resume': 'Go on',
  'automation.running': 'Running',
  'automation.finished': 'Finished',
  'automation.progress': (params: With<'charged' | 'held'>, format) =>
    params.held === 0
      ? `${format.count(params.charged, 'credit', 'credits')} used.`
      : `${format.count(params.charged, 'credit', 'credits')} used, ${format.number(params.held)} set aside for the rest.`,
  'automation.done': (params: With<'charged'>, format) =>
    `${format.count(params.charged, 'credit', 'credits')} used in all.`,
  'automation.stopped': 'Stopped before it ended',
  'automation.steps': (params: With<'done' | 'total'>, format) =>
    `${format.number(params.done)} of ${format.count(params.total, 'step', 'steps')}`,
  'automation.stageSteps': '{done} of {total}',
  'automation.stageSteps.title': 'Done',
  'automation.credits': 'Credits',
  'automation.working': 'Working on: {label}',
  'automation.cancel': 'Cancel',
  'automation.end': 'End it here',
  'automation.next': (params: With<'at'>, format) => `Next run ${format.moment(params.at)}`,
  'automation.next.short': 'skipped unless there are enough credits by then',
  'automation.next.paused': 'skipped unless this run has gone on by then',
  'automation.skipped.running': (params: With<'at'>, format) =>
    `${format.day(params.at)} skipped: the run before was still going`,
  'automation.skipped.paused': (params: With<'at'>, format) =>
    `${format.day(params.at)} skipped: the run before is waiting to go on`,
  'automation.skipped.insufficient_credits': (params: With<'at'>, format) =>
    `${format.day(params.at)} skipped: not enough credits`,
  'automation.loading': 'Working out the cost',
  'automation.failed': 'We couldn’t work out the cost.',
} as const satisfies Words
