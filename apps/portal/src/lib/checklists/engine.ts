/** The engine's functions that the builder needs, in a part of the program that is loaded only with it. */
export { comparability } from '@concord/checklist/comparability';
export { missingForSubmit } from '@concord/checklist/missing-for-submit';
export { Figure, Rating } from '@concord/checklist/rating';
export { scoreAudit } from '@concord/checklist/score';
export { scoreSteps } from '@concord/checklist/score-steps';
export { validateDefinition } from '@concord/checklist/validate';
export { visibleQuestions } from '@concord/checklist/visibility';
export { versionChanges } from '@concord/checklist/version-changes';
