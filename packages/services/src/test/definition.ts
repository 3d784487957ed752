import type { ChecklistDefinitionInput } from '@concord/checklist/definition';

/** A whole checklist as a person writes it: one section, a critical question and a conditional one, of the departments in `brand()`. */
export function definition(key: string, over: Partial<ChecklistDefinitionInput> = {}): ChecklistDefinitionInput {
  return {
    format: 'concord.checklist/1',
    key,
    title: { en: 'Opening round', de: 'Öffnungsrunde' },
    languages: ['en', 'de'],
    policy: {},
    sections: [
      {
        id: 'entrance',
        title: { en: 'Entrance' },
        questions: [
          {
            id: 'greeted',
            type: 'passFail',
            text: { en: 'Were you greeted?' },
            department: 'service',
            weight: 2,
            critical: { effect: 'cap', cap: 50, scope: 'audit' },
          },
          {
            id: 'door-clean',
            type: 'passFail',
            text: { en: 'Is the door clean?' },
            department: 'facilities',
            allowNotApplicable: true,
            evidence: { photo: 'onMiss' },
          },
        ],
      },
    ],
    ...over,
  };
}
