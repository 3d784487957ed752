/** The engine's functions that the builder needs, in a part of the program that is loaded only with it. */
export { missingForSubmit } from '@concord/checklist/missing-for-submit';
export { scoreAudit } from '@concord/checklist/score';
export { validateDefinition } from '@concord/checklist/validate';
export { visibleQuestions } from '@concord/checklist/visibility';
