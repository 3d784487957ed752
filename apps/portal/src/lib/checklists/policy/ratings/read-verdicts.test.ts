import { validateDefinition } from '@concord/checklist/validate';
import { describe, expect, it } from 'vitest';
import { ratingStarters } from './rating-starters.ts';
import { readVerdicts, writeVerdicts } from './read-verdicts.ts';

describe('ratings and figures written by hand', () => {
  it('come back as they were written', () => {
    const ratings = ratingStarters('en').map(({ key, make }) => make(key));
    expect(readVerdicts(writeVerdicts({ ratings }))).toEqual({ ok: true, verdicts: { ratings } });
    expect(readVerdicts('{}')).toEqual({ ok: true, verdicts: { ratings: [] } });
  });

  it('say what is wrong', () => {
    expect(readVerdicts('{\n  "ratings": [,]\n}')).toEqual({ ok: false, code: 'NOT_JSON' });
    expect(readVerdicts('{ "ratings": 5 }')).toEqual({ ok: false, code: 'NOT_LISTS' });
    expect(readVerdicts('{ "rating": [] }')).toEqual({ ok: false, code: 'NOT_LISTS' });
    expect(readVerdicts('null')).toEqual({ ok: false, code: 'NOT_LISTS' });
  });

  it('every example to begin with is valid', () => {
    const questions = [{ id: 'q', type: 'passFail', text: { en: 'Clean?' }, department: 'service' }];
    const check = validateDefinition({
      format: 'concord.checklist/1',
      key: 'visit',
      title: { en: 'Visit' },
      languages: ['en'],
      policy: { ratings: ratingStarters('en').map(({ key, make }) => make(key)) },
      sections: [
        {
          id: 's',
          title: { en: 'S' },
          questions: Array.from({ length: 9 }, (_, at) => ({ ...questions[0], id: `q${at}` })),
        },
      ],
    });
    expect(check).toMatchObject({ ok: true });
  });
});
