/** Languages by the names that forms give them; the first name of each is the one written. */
const NAMES: readonly (readonly [tag: string, ...names: string[]])[] = [
  ['en', 'English', 'eng'],
  ['de', 'Deutsch', 'German', 'deu', 'ger'],
  ['fr', 'Français', 'French', 'francais', 'fra', 'fre'],
  ['hu', 'Magyar', 'Hungarian', 'hun'],
  ['ar', 'العربية', 'Arabic', 'ara'],
  ['es', 'Español', 'Spanish', 'espanol', 'spa'],
  ['pt', 'Português', 'Portuguese', 'portugues', 'por'],
  ['it', 'Italiano', 'Italian', 'ita'],
  ['nl', 'Nederlands', 'Dutch', 'nld', 'dut'],
  ['pl', 'Polski', 'Polish', 'pol'],
  ['cs', 'Čeština', 'Czech', 'ces'],
  ['sk', 'Slovenčina', 'Slovak', 'slk'],
  ['ro', 'Română', 'Romanian', 'ron'],
  ['bg', 'Български', 'Bulgarian', 'bul'],
  ['el', 'Ελληνικά', 'Greek', 'ell'],
  ['tr', 'Türkçe', 'Turkish', 'turkce', 'tur'],
  ['ru', 'Русский', 'Russian', 'rus'],
  ['uk', 'Українська', 'Ukrainian', 'ukr'],
  ['sr', 'Српски', 'Serbian', 'srp'],
  ['hr', 'Hrvatski', 'Croatian', 'hrv'],
  ['sl', 'Slovenščina', 'Slovenian', 'slv'],
  ['mk', 'Македонски', 'Macedonian', 'mkd'],
  ['sq', 'Shqip', 'Albanian', 'sqi'],
  ['sv', 'Svenska', 'Swedish', 'swe'],
  ['da', 'Dansk', 'Danish', 'dan'],
  ['nb', 'Norsk', 'Norwegian', 'nor'],
  ['fi', 'Suomi', 'Finnish', 'fin'],
  ['et', 'Eesti', 'Estonian', 'est'],
  ['lv', 'Latviešu', 'Latvian', 'lav'],
  ['lt', 'Lietuvių', 'Lithuanian', 'lit'],
  ['he', 'עברית', 'Hebrew', 'heb'],
  ['fa', 'فارسی', 'Persian', 'farsi', 'dari', 'fas'],
  ['ur', 'اردو', 'Urdu', 'urd'],
  ['ps', 'پښتو', 'Pashto', 'pus'],
  ['ku', 'Kurdî', 'Kurdish', 'kur'],
  ['hi', 'हिन्दी', 'Hindi', 'hin'],
  ['bn', 'বাংলা', 'Bengali', 'bangla', 'ben'],
  ['ne', 'नेपाली', 'Nepali', 'nep'],
  ['ta', 'தமிழ்', 'Tamil', 'tam'],
  ['te', 'తెలుగు', 'Telugu', 'tel'],
  ['my', 'မြန်မာ', 'Burmese', 'myanmar', 'mya'],
  ['th', 'ไทย', 'Thai', 'tha'],
  ['vi', 'Tiếng Việt', 'Vietnamese', 'vie'],
  ['id', 'Bahasa Indonesia', 'Indonesian', 'bahasa', 'ind'],
  ['ms', 'Bahasa Melayu', 'Malay', 'msa'],
  ['tl', 'Tagalog', 'Filipino', 'tgl'],
  ['zh', '中文', 'Chinese', 'mandarin', 'zho'],
  ['ja', '日本語', 'Japanese', 'jpn'],
  ['ko', '한국어', 'Korean', 'kor'],
  ['sw', 'Kiswahili', 'Swahili', 'swa'],
  ['am', 'አማርኛ', 'Amharic', 'amh'],
  ['so', 'Soomaali', 'Somali', 'som'],
  ['ha', 'Hausa', 'hau'],
  ['yo', 'Yorùbá', 'Yoruba', 'yor'],
  ['ig', 'Igbo', 'ibo'],
  ['zu', 'isiZulu', 'Zulu', 'zul'],
  ['af', 'Afrikaans', 'afr'],
  ['ht', 'Kreyòl ayisyen', 'Haitian Creole', 'creole', 'kreyol', 'hat'],
];

const tags = new Map(NAMES.flatMap(([tag, ...names]) => names.map((name) => [name.toLowerCase(), tag] as const)));
const written = new Map(NAMES.map(([tag, name]) => [tag, name]));

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The tag of `English (en)`, `EN`, `pt-BR` or `français`; null for a name that nobody knows. */
export function languageTag(name: string): string | null {
  const inside = /\(([^()]+)\)\s*$/.exec(name)?.[1]?.trim();
  for (const candidate of inside === undefined ? [name] : [inside, name]) {
    const known = tags.get(candidate.trim().toLowerCase());
    if (known) return known;
    const [language = '', ...rest] = candidate.trim().replaceAll('_', '-').split('-');
    const tag = [language.toLowerCase(), ...rest].join('-');
    if (TAG.test(tag)) return tag;
  }
  return null;
}

/** A tag that stands for a language of unknown name: `und` with the letters of the name. */
export function strangeTag(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 6)
    .padEnd(2, 'x');
  let tag = `und-${letters}`;
  for (let number = 2; taken.has(tag); number += 1) tag = `und-${letters.slice(0, 6)}${number % 100}`;
  return tag;
}

/** How a form names a language: `Deutsch (de)`. */
export function languageName(tag: string): string {
  return `${written.get(tag) ?? tag} (${tag})`;
}
