import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '@concord/checklist/answers';
import { compileChecklist } from '@concord/checklist/score';
import { Model } from 'survey-core';
import { answersTo, definitionOf, eightyQuestions, type FormQuestion } from '../eighty-questions.ts';
import { alternate, figure, ratioOf, secondsPerCall } from '../measure.ts';
import type { Line, Row } from '../row.ts';

const AUDITS = 16;
const microseconds = (seconds: readonly number[]) =>
  figure(
    seconds.map((value) => value * 1e6),
    'µs',
  );

/** Scoring an 80-question audit with ten conditions, beside survey-core with its model reused, the same form and the same scores. */
export const row: Row = {
  name: 'score',
  async run({ quick }) {
    const questions = eightyQuestions(['front', 'kitchen', 'building', 'people']);
    const checklist = compileChecklist(definitionOf(questions));
    const audits = Array.from({ length: AUDITS }, (_, turn) => answersTo(questions, turn));
    const peers = surveys(questions);
    const expected = audits.map((answers) => checklist.scoreOnly(answers));
    for (const peer of Object.values(peers)) {
      const theirs = audits.map(peer);
      if (!isDeepStrictEqual(expected, theirs))
        throw new Error(`scores differ: ${expected.join()} and ${theirs.join()}`);
    }

    const [rounds, ms] = quick ? [1, 30] : [9, 300];
    const timed = (work: (answers: readonly Answer[]) => unknown) => () =>
      secondsPerCall(ms, (call) => work(audits[call % AUDITS] ?? []));
    const line = async (what: string, ours: () => number, peer: keyof typeof peers, atLeast: number): Promise<Line> => {
      const pair = await alternate(rounds, ours, timed(peers[peer]));
      const target = peer === 'answered in turn' ? ({ of: 'ratio', atLeast } as const) : null;
      const beside = { name: `survey-core, ${peer}`, figure: microseconds(pair.peer) };
      return { what, ours: microseconds(pair.ours), beside, ratio: ratioOf(pair.peer, pair.ours), target };
    };
    const score = timed(checklist.scoreOnly);
    const explain = timed(checklist.score);
    return [
      await line('score', score, 'answered in turn', 5_000),
      await line('score and explanation', explain, 'answered in turn', 1_000),
      await line('score', score, 'given all at once', 5_000),
      await line('score and explanation', explain, 'given all at once', 1_000),
    ];
  },
};

type Score = (answers: readonly Answer[]) => number;

/** The form in SurveyJS, its model reused: answers set one by one as a person gives them, or handed over together. */
function surveys(questions: readonly FormQuestion[]): Record<'answered in turn' | 'given all at once', Score> {
  const model = new Model({
    elements: questions.map(({ id, shares, shownIf }) => ({
      type: 'radiogroup',
      name: id,
      title: `Is it so? (${id})`,
      choices: Object.keys(shares),
      ...(shownIf ? { visibleIf: `{${shownIf.question}} = '${shownIf.value}'` } : {}),
    })),
  });
  const asked = questions.map((question) => ({ ...question, inForm: model.getQuestionByName(question.id) }));
  const shown = (): number => {
    let earned = 0;
    let possible = 0;
    for (const { inForm, weight, shares } of asked) {
      if (!inForm?.isVisible || inForm.isEmpty()) continue;
      possible += weight;
      earned += weight * (shares[String(inForm.value)] ?? 0);
    }
    return Math.round((1000 * earned) / possible) / 10;
  };
  return {
    'answered in turn': (answers) => {
      for (const { question, value } of answers) model.setValue(question, value);
      return shown();
    },
    'given all at once': (answers) => {
      model.data = Object.fromEntries(answers.map(({ question, value }) => [question, value]));
      return shown();
    },
  };
}
