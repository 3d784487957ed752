import type { Answer } from '@concord/checklist/answers';
import type { Missing } from '@concord/checklist/missing-for-submit';
import { api } from '#lib/api/client.ts';
import { resource } from '#lib/api/resource.svelte.ts';
import { param, setParams } from '#lib/url-state.ts';
import type { Builder } from '../builder.svelte.ts';
import { missingByPlace, resultsByPlace } from './explained-run.ts';
import { answerAt, withAnswer, withEvidence, withNotApplicable, withOneMore } from './preview-answers.ts';

interface Place {
  readonly question: string;
  readonly instance: number;
}

/**
 * The draft answered as in an audit, by the engine that judges real ones; nothing of it is stored. The address bar holds at which location.
 * Call it while a component is being made.
 */
export function testRun(builder: Builder) {
  let answers = $state.raw<readonly Answer[]>([]);
  const found = resource((signal) => {
    const id = param('at');
    return id === '' ? Promise.resolve(null) : api.locations.get.query({ id }, { signal });
  });
  const location = $derived(param('at') !== '' && found.data?.id === param('at') ? found.data : null);
  const context = $derived(location ? { location: location.attributes } : {});
  const ready = $derived(
    builder.engine && builder.definition ? { engine: builder.engine, definition: builder.definition } : null,
  );
  const visible = $derived(ready?.engine.visibleQuestions(ready.definition, answers, context) ?? []);
  const result = $derived(ready?.engine.scoreAudit(ready.definition, answers, context) ?? null);
  const missing = $derived<readonly Missing[]>(
    ready?.engine.missingForSubmit(ready.definition, answers, context) ?? [],
  );
  const results = $derived(resultsByPlace(result));
  const needs = $derived(missingByPlace(missing));

  return {
    /** The newest state of the draft that is valid, or null. */
    get definition() {
      return builder.definition;
    },
    get engine() {
      return builder.engine;
    },
    /** Whether the draft has problems, so that an earlier state is run. */
    get behind() {
      return builder.problems.length > 0;
    },
    get answers() {
      return answers;
    },
    get visible() {
      return visible;
    },
    get result() {
      return result;
    },
    /** What is still needed before it could be submitted. */
    get missing() {
      return missing;
    },
    /** What conditions see of the location. */
    get context() {
      return context;
    },
    get location() {
      return location;
    },
    get failure() {
      return found.failure;
    },
    resultAt: ({ question, instance }: Place) => results.get(`${question}/${instance}`),
    needsAt: ({ question, instance }: Place) => needs.get(`${question}/${instance}`) ?? [],
    answerAt: ({ question, instance }: Place) => answerAt(answers, question, instance),
    answer(place: Place, value: Answer['value']) {
      answers = withAnswer(answers, place, value);
    },
    notApplicable(place: Place, on: boolean) {
      answers = withNotApplicable(answers, place, on);
    },
    /** The note or the photos beside an answer. */
    attach(place: Place, evidence: Pick<Answer, 'note' | 'photos'>) {
      answers = withEvidence(answers, place, evidence);
    },
    oneMore(question: string, instances: readonly number[]) {
      answers = withOneMore(answers, question, instances);
    },
    goTo(id: string) {
      void setParams({ at: id }, { replace: true });
    },
    restart() {
      answers = [];
    },
  };
}

export type TestRun = ReturnType<typeof testRun>;
