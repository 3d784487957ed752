import type { LocalizedText } from '@concord/domain/localized-text';
import type { GateDemand } from '@concord/domain/opening';
import { text } from '../five-languages.ts';

interface Gate {
  readonly department: string;
  readonly login?: string;
  readonly daysBefore: number;
  readonly demand: GateDemand;
}

interface Named {
  readonly checklist: (key: string) => string;
  readonly guideline: (key: string) => string;
}

export const NEW_CAFE = {
  name: text('New bakery café', 'Neues Bäckereicafé', 'Nouveau café-boulangerie', 'Új pékség-kávézó', 'مقهى مخبز جديد'),
  description: text(
    'For every new place with a counter, owned or franchised.',
    'Für jeden neuen Standort mit Theke, eigen oder im Franchise.',
    'Pour chaque nouveau site avec comptoir, en propre ou en franchise.',
    'Minden új, pulttal működő helyszínhez, legyen saját vagy franchise.',
    'لكل موقع جديد له منضدة، مملوك أو بامتياز.',
  ),
};

const task = (title: LocalizedText, instructions: LocalizedText | null = null): GateDemand => ({
  kind: 'task',
  title,
  instructions,
});

/** The stages of the playbook, with what they name. */
export const newCafeStages = ({ checklist, guideline }: Named): { title: LocalizedText; gates: Gate[] }[] => [
  {
    title: text('The building', 'Das Gebäude', 'Le bâtiment', 'Az épület', 'المبنى'),
    gates: [
      {
        ...{ department: 'facilities', daysBefore: 50 },
        demand: task(
          text(
            'Sign the lease',
            'Mietvertrag unterschreiben',
            'Signer le bail',
            'Bérleti szerződés aláírása',
            'توقيع عقد الإيجار',
          ),
        ),
      },
      {
        ...{ department: 'facilities', login: 'facilities', daysBefore: 21 },
        demand: task(
          text(
            'Have ovens, wiring and fire safety accepted',
            'Öfen, Elektrik und Brandschutz abnehmen lassen',
            'Faire réceptionner fours, électricité et sécurité incendie',
            'Kemencék, villamos hálózat és tűzvédelem átvétele',
            'اعتماد الأفران والكهرباء والسلامة من الحريق',
          ),
          text(
            'Keep the papers in the office of the place and write their numbers into the note.',
            'Die Papiere bleiben im Büro vor Ort; ihre Nummern stehen in der Notiz.',
            'Gardez les documents au bureau du site et notez leurs numéros.',
            'A papírok a helyszín irodájában maradnak, számuk a megjegyzésbe kerül.',
            'تُحفظ الوثائق في مكتب الموقع وتُكتب أرقامها في الملاحظة.',
          ),
        ),
      },
    ],
  },
  {
    title: text('The team', 'Das Team', 'L’équipe', 'A csapat', 'الفريق'),
    gates: [
      {
        ...{ department: 'people', daysBefore: 14 },
        demand: task(
          text(
            'Hire and train the first team',
            'Erstes Team einstellen und schulen',
            'Recruter et former la première équipe',
            'Az első csapat felvétele és képzése',
            'توظيف الفريق الأول وتدريبه',
          ),
        ),
      },
      {
        ...{ department: 'quality', daysBefore: 10 },
        demand: { kind: 'guidelines', guidelineIds: ['clean-hands', 'allergens', 'greeting'].map(guideline) },
      },
      {
        ...{ department: 'digital', login: 'digital', daysBefore: 7 },
        demand: task(
          text(
            'Put address and hours on the website and the maps',
            'Adresse und Zeiten auf Website und Karten eintragen',
            'Publier adresse et horaires sur le site web et les cartes',
            'Cím és nyitvatartás felvitele a weboldalra és a térképekre',
            'نشر العنوان والمواعيد على الموقع الإلكتروني والخرائط',
          ),
        ),
      },
    ],
  },
  {
    title: text('The rehearsal', 'Die Generalprobe', 'La répétition', 'A főpróba', 'التجربة النهائية'),
    gates: [
      {
        ...{ department: 'operations', daysBefore: 4 },
        demand: { kind: 'checklist', checklistId: checklist('store-visit'), minScore: 85, bands: [], noCritical: true },
      },
      {
        ...{ department: 'quality', daysBefore: 4 },
        demand: { kind: 'checklist', checklistId: checklist('food-safety'), minScore: 90, bands: [], noCritical: true },
      },
      {
        ...{ department: 'marketing', login: 'marketing', daysBefore: 2 },
        demand: task(
          text(
            'Invite the neighbours',
            'Die Nachbarschaft einladen',
            'Inviter le voisinage',
            'A szomszédok meghívása',
            'دعوة الجيران',
          ),
        ),
      },
    ],
  },
];
