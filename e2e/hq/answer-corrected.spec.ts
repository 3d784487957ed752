import { expect, test } from '../browser/journey.ts';
import type { Caller } from '../server/call.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly source: string }[];
}
interface Audit {
  readonly id: string;
  readonly definition: {
    readonly sections: readonly {
      readonly questions: readonly {
        readonly id: string;
        readonly type: string;
        readonly text: { readonly en: string };
      }[];
    }[];
  };
  readonly answers: readonly { readonly question: string; readonly content: { readonly value: unknown } }[];
  readonly findings: readonly { readonly question: string }[];
  readonly performedOn: string;
}

test('a wrong answer of a submitted audit is corrected, and the finding follows', async ({
  page,
  signedInAs,
  callAs,
}) => {
  const caller = await callAs('admin');
  const { audit, question } = await auditThatPassed(caller);
  await signedInAs('admin');
  await page.goto(`/audits/${audit.id}`);
  await page.getByRole('button', { name: `Correct the answer to “${question.text.en}”` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Fail' }).check();
  await dialog.getByRole('button', { name: 'Correct the answer' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The auditor tapped the wrong button');
  await dialog.getByRole('button', { name: 'Correct the answer' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByRole('listitem').filter({ hasText: question.text.en }).getByText('Fail').first(),
  ).toBeVisible();

  const corrected = await caller.query<Audit>('audits.get', { id: audit.id });
  expect(corrected.findings.map((finding) => finding.question)).toContain(question.id);
});

/** An old audit of the app with a question that passed, so that no other journey looks at it. */
async function auditThatPassed(caller: Caller) {
  const { items } = await caller.query<Listed>('audits.list', { status: 'submitted', to: lastYear(), limit: 50 });
  for (const { id } of items.filter(({ source }) => source === 'app')) {
    const audit = await caller.query<Audit>('audits.get', { id });
    const passed = new Set(
      audit.answers.filter(({ content }) => content.value === 'pass').map(({ question }) => question),
    );
    const question = audit.definition.sections
      .flatMap(({ questions }) => questions)
      .find((one) => one.type === 'passFail' && passed.has(one.id));
    if (question) return { audit, question };
  }
  throw new Error('the demo brand has no old audit with a passed question');
}

/** A day that the demo brand's year of audits reaches and its current scores do not need. */
function lastYear(): string {
  return new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
}
