import {
  AddActionEvidenceInput,
  AssignActionInput,
  CommentActionInput,
  CreateActionInput,
  ListActionsInput,
  SetActionDueInput,
  StepActionInput,
} from '@concord/domain/action-wire';
import { ById } from '@concord/domain/organization';
import { addActionEvidence } from '@concord/services/actions/add-action-evidence';
import { assignAction } from '@concord/services/actions/assign-action';
import { commentAction } from '@concord/services/actions/comment-action';
import { createAction } from '@concord/services/actions/create-action';
import { getAction } from '@concord/services/actions/get-action';
import { listActions } from '@concord/services/actions/list-actions';
import { setActionDue } from '@concord/services/actions/set-action-due';
import { stepAction } from '@concord/services/actions/step-action';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'actions.read' });
const working = brandProcedure.meta({ permission: 'actions.work' });

export const actions = router({
  list: reading.input(ListActionsInput).query(({ ctx, input }) => listActions(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getAction(ctx.brand, input)),
  create: working.input(CreateActionInput).mutation(({ ctx, input }) => createAction(ctx.brand, input)),
  assign: working.input(AssignActionInput).mutation(({ ctx, input }) => assignAction(ctx.brand, input)),
  setDue: working.input(SetActionDueInput).mutation(({ ctx, input }) => setActionDue(ctx.brand, input)),
  comment: working.input(CommentActionInput).mutation(({ ctx, input }) => commentAction(ctx.brand, input)),
  addEvidence: working.input(AddActionEvidenceInput).mutation(({ ctx, input }) => addActionEvidence(ctx.brand, input)),
  step: working.input(StepActionInput).mutation(({ ctx, input }) => stepAction(ctx.brand, input)),
});
