import { questionList, QuestionListInput } from '@concord/domain/question-list';
import * as m from '@concord/i18n/messages';
import type { Ctx } from '@concord/services/context';
import { consistency } from '@concord/services/network/consistency';
import { column, exportTable } from '../export-table.ts';

type Question = Awaited<ReturnType<typeof consistency>>['questions'][number];

async function* listed(ctx: Ctx, input: QuestionListInput): AsyncIterable<readonly Question[]> {
  const { asOf, regionId } = input;
  const { questions } = await consistency(ctx, { ...(asOf && { asOf }), ...(regionId && { regionId }) });
  yield questionList(questions, input);
}

export const questions = exportTable<QuestionListInput, Question>({
  title: m.network_questions,
  ofDay: true,
  parse: (input) => QuestionListInput.parse(input),
  rows: listed,
  columns: [
    column('question', m.network_question, 'text', ({ text }, { localized }) => localized(text)),
    column('department', m.scorecards_department, 'text', ({ department }) => department.name),
    column('checklist', m.audits_checklist, 'text', (row, { localized }) => localized(row.checklistTitle)),
    column('compliance', m.scorecards_compliance, 'share', ({ compliance }) => compliance),
    column('agreement', m.network_agreement, 'share', ({ agreement }) => agreement),
    column('locations', m.scorecards_locations_title, 'number', ({ n }) => n),
    column('weight', m.network_weight, 'number', ({ weight }) => weight),
  ],
});
