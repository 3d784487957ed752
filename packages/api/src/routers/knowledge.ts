import { CreateKnowledgeInput, ListKnowledgeInput, UpdateKnowledgeInput } from '@concord/domain/knowledge';
import { ById } from '@concord/domain/organization';
import { SeenRevision } from '@concord/domain/term';
import { createKnowledge } from '@concord/services/knowledge/create-knowledge';
import { getKnowledge } from '@concord/services/knowledge/get-knowledge';
import { listKnowledge } from '@concord/services/knowledge/list-knowledge';
import { removeKnowledge } from '@concord/services/knowledge/remove-knowledge';
import { updateKnowledge } from '@concord/services/knowledge/update-knowledge';
import { brandProcedure, router } from '../trpc.ts';

const reading = brandProcedure.meta({ permission: 'standards.read' });
const writing = brandProcedure.meta({ permission: 'standards.write' });

export const knowledge = router({
  list: reading.input(ListKnowledgeInput).query(({ ctx, input }) => listKnowledge(ctx.brand, input)),
  get: reading.input(ById).query(({ ctx, input }) => getKnowledge(ctx.brand, input)),
  create: writing.input(CreateKnowledgeInput).mutation(({ ctx, input }) => createKnowledge(ctx.brand, input)),
  update: writing.input(UpdateKnowledgeInput).mutation(({ ctx, input }) => updateKnowledge(ctx.brand, input)),
  remove: writing.input(SeenRevision).mutation(({ ctx, input }) => removeKnowledge(ctx.brand, input)),
});
