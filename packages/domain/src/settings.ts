import * as z from 'zod/mini';
import { ActionRule } from './action.ts';

/** All rules of the brand in order; the first that a finding meets decides. None: findings open no actions. */
export const SaveActionRulesInput = z.strictObject({ rules: z.array(ActionRule).check(z.maxLength(50)) });
export type SaveActionRulesInput = z.infer<typeof SaveActionRulesInput>;
