import { type AnswerProblem, checkAnswer } from '@concord/checklist/check-answer';
import { ChecklistDefinition } from '@concord/checklist/definition';
import { missingForSubmit } from '@concord/checklist/missing-for-submit';
import type { Question } from '@concord/checklist/question';
import { reauditOf } from '@concord/checklist/reaudit';
import { type VisibleQuestion, visibleQuestions } from '@concord/checklist/visibility';
import type { AnswerContent } from '@concord/domain/audit';
import { SvelteMap } from 'svelte/reactivity';
import { appendAnswer } from '../outbox/append.ts';
import { sync } from '../outbox/sync.svelte.ts';
import { workplace } from '../session/session.svelte.ts';
import type { AnswerRecord, AuditRecord, PhotoRecord } from '../storage/records.ts';
import type { ReauditItem } from '../wire/answers.ts';
import { strictWrite } from '../storage/strict-write.ts';
import { answerKey, EMPTY, toAnswers } from './answer-content.ts';

/** One audit being carried out: what is shown follows the answers, and every answer is on the disk before it counts as saved. */
export class OpenAudit {
  audit = $state.raw() as AuditRecord;
  definition = $state.raw() as ChecklistDefinition;
  readonly answers = new SvelteMap<string, AnswerRecord>();
  /** What is wrong with an entry that was not taken, by answer. */
  readonly problems = new SvelteMap<string, AnswerProblem>();
  /** A write failed: the device is full or its storage broken. The answer is shown as it is stored, not as it was tapped. */
  unsaved = $state(false);
  saving = $state(0);
  /** Counts changes, so that a reading begun before one never puts the older answer back on the screen. */
  #changes = 0;

  readonly engineAnswers = $derived(toAnswers(this.answers.values()));
  readonly context = $derived({ location: this.audit.place.attributes });
  /** What it asks, where it is a re-audit. */
  readonly again = $derived(this.audit.reaudit ? this.#reaudit(this.audit.reaudit) : null);
  readonly visible: VisibleQuestion[] = $derived(
    visibleQuestions(this.definition, this.engineAnswers, this.context).filter(
      ({ question, instance }) => this.again?.asks({ question: question.id, instance }) !== false,
    ),
  );
  readonly missing = $derived(
    this.again
      ? this.again.missing(this.engineAnswers)
      : missingForSubmit(this.definition, this.engineAnswers, this.context),
  );

  constructor(audit: AuditRecord, definition: ChecklistDefinition) {
    this.audit = audit;
    this.definition = definition;
  }

  #reaudit({ asked, answers }: ReauditItem) {
    const given = toAnswers(answers);
    return reauditOf({ definition: this.definition, answers: given, missed: asked, context: this.context });
  }

  contentOf(question: string, instance: number): AnswerContent {
    return this.answers.get(answerKey(question, instance))?.content ?? EMPTY;
  }

  /** Takes one change. A value that breaks the question's rules is not stored; its problem is shown beside it. */
  async change(
    question: Question,
    instance: number,
    part: Partial<AnswerContent>,
    photos: PhotoRecord[] = [],
  ): Promise<void> {
    const key = answerKey(question.id, instance);
    const content = withOwnSample({ ...this.contentOf(question.id, instance), ...part });
    const problem = checkAnswer(question, content.value, content.notApplicable);
    if (problem) {
      this.problems.set(key, problem);
      return;
    }
    this.problems.delete(key);
    await this.#store({ auditId: this.audit.id, question: question.id, instance, content, photos });
  }

  async #store(change: Parameters<typeof appendAnswer>[1]): Promise<void> {
    const key = answerKey(change.question, change.instance);
    const before = this.answers.get(key);
    const { auditId, question, instance, content } = change;
    // Shown at once, taken back if the disk refuses it.
    this.answers.set(key, { auditId, question, instance, revision: before?.revision ?? 0, content });
    this.saving += 1;
    this.#changes += 1;
    try {
      await appendAnswer(workplace().db, change);
      this.unsaved = false;
      void sync.saved();
    } catch {
      this.unsaved = true;
      if (before) this.answers.set(key, before);
      else this.answers.delete(key);
    } finally {
      this.saving -= 1;
    }
  }

  /** Opens one more instance of a repeated section: an empty answer makes it exist here and on the server alike. */
  async addInstance(sectionId: string): Promise<void> {
    const section = this.definition.sections.find((candidate) => candidate.id === sectionId);
    const first = section?.questions[0];
    if (!section?.repeat || !first) return;
    const used = this.visible.filter((place) => place.section === sectionId).map((place) => place.instance);
    const instance =
      Array.from({ length: used.length + 1 }, (_, number) => number).find((number) => !used.includes(number)) ?? 0;
    // An instance that only the minimum opened vanishes from the count once another is answered, so all become real.
    for (const open of [...used, instance]) {
      if (this.answers.has(answerKey(first.id, open))) continue;
      await this.#store({ auditId: this.audit.id, question: first.id, instance: open, content: EMPTY });
    }
  }

  /** Reads the stored answers again, e.g. after another tab or the drainer changed them. */
  async reload(): Promise<void> {
    const { db } = workplace();
    const changes = this.#changes;
    const [audit, records] = await Promise.all([
      db.get('audits', this.audit.id),
      db.getAllFromIndex('answers', 'byAudit', this.audit.id),
    ]);
    const moved = audit && audit.checklistVersionId !== this.audit.checklistVersionId;
    const version = moved ? await db.get('versions', audit.checklistVersionId) : undefined;
    if (audit && (!moved || version)) this.audit = audit;
    if (version) {
      this.definition = ChecklistDefinition.parse(version.definition);
      this.answers.clear();
    }
    if (changes !== this.#changes) return;
    for (const record of records) this.answers.set(answerKey(record.question, record.instance), record);
  }

  /** Remembers where the auditor is, to resume there. */
  async rememberPlace(question: string, instance: number): Promise<void> {
    await strictWrite(workplace().db, ['audits'], async (tx) => {
      const audit = await tx.objectStore('audits').get(this.audit.id);
      if (audit) await tx.objectStore('audits').put({ ...audit, cursor: { question, instance } });
    });
  }
}

/** A colour is measured on a photo of its answer; without the photo the marks say nothing. */
function withOwnSample({ sample, ...content }: AnswerContent): AnswerContent {
  return sample && content.photos.includes(sample.photo) ? { ...content, sample } : content;
}

/** Opens an audit of this device with all its answers; null when it is not here. */
export async function openAudit(id: string): Promise<OpenAudit | null> {
  const { db } = workplace();
  const audit = await db.get('audits', id);
  const version = audit && (await db.get('versions', audit.checklistVersionId));
  if (!audit || !version) return null;
  const opened = new OpenAudit(audit, ChecklistDefinition.parse(version.definition));
  await opened.reload();
  return opened;
}
