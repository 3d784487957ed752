import type { Ctx } from '../context.ts';
import { publishGuideline } from '../standards/publish-guideline.ts';
import { guidelineFromToken } from '../tokens/guideline-from-token.ts';
import { importTokens } from '../tokens/import-tokens.ts';
import { type Ids, idOf } from './demo-world.ts';
import { text } from './five-languages.ts';
import { tokenFiles } from './token-files.ts';

const FROM_TOKENS = [
  {
    key: 'sign-crust',
    path: 'color.brand.crust',
    title: text(
      'The loaf on the sign',
      'Der Laib auf dem Schild',
      'La miche de l’enseigne',
      'A cipó a cégtáblán',
      'رغيف اللافتة',
    ),
    statement: text(
      'The loaf on the sign keeps the brown of its crust; a pale one is painted anew.',
      'Der Laib auf dem Schild behält das Braun seiner Kruste; ein blasser wird neu gestrichen.',
      'La miche de l’enseigne garde le brun de sa croûte ; pâlie, elle est repeinte.',
      'A cégtábla cipója megőrzi héja barnáját; a kifakultat újrafestjük.',
      'يحتفظ رغيف اللافتة ببنّي قشرته، ويُعاد طلاء ما بهت منه.',
    ),
  },
  {
    key: 'sign-type',
    path: 'type.sign',
    title: text(
      'Letters over the door',
      'Buchstaben über der Tür',
      'Lettres au-dessus de la porte',
      'Betűk az ajtó felett',
      'حروف فوق الباب',
    ),
    statement: text(
      'The name over the door is set in the heading face of the brand.',
      'Der Name über der Tür steht in der Titelschrift der Marke.',
      'Le nom au-dessus de la porte est composé dans la police de titre de la marque.',
      'Az ajtó feletti név a márka címbetűjével készül.',
      'يُكتب الاسم فوق الباب بخط عناوين العلامة.',
    ),
  },
];

/** The design team's tokens, two standards that measure them, and the later version in which one colour differs. */
export async function makeTokens(first: Ctx, second: Ctx, departments: Ids): Promise<void> {
  const was = { id: first.newId(), note: 'First set of the design team', files: tokenFiles('#b5793a'), modes: [] };
  await importTokens(first, was);
  for (const { path, ...guideline } of FROM_TOKENS) {
    const content = { ...guideline, chapter: 'colours' as const, rationale: null, pictureId: null };
    const { id } = await guidelineFromToken(first, {
      guideline: { id: first.newId(), ...content, departmentId: idOf(departments, 'marketing') },
      versionId: was.id,
      path,
      modes: [],
      tolerance: { colour: 4, weight: 0, size: 0 },
    });
    await publishGuideline(first, { id, revision: 1 });
  }
  const files = tokenFiles('#9c622b');
  await importTokens(second, { id: second.newId(), note: 'A darker crust', files, modes: [] });
}
