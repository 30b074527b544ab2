/** The stages of an automation, in the order they run; `action` is `null` where a stage is free. */
export const automationStages = [
  { stage: 'keywords_to_clusters', action: 'clustering' },
  { stage: 'clusters_to_ideas', action: 'idea_generation' },
  { stage: 'ideas_to_tasks', action: null },
  { stage: 'tasks_to_articles', action: 'content_generation' },
  { stage: 'articles_to_image_prompts', action: 'image_prompts' },
  { stage: 'image_prompts_to_images', action: 'image_generation' },
  { stage: 'publishing', action: null },
] as const

/** A stage of an automation, in the order they run. */
export type AutomationStage = (typeof automationStages)[number]['stage']

export const automationStageNames = /* @__PURE__ */ automationStages.map(({ stage }) => stage) as [
  AutomationStage,
  ...AutomationStage[],
]
