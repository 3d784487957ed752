import { cities, type DemoCountry } from './country.ts';

export const HUNGARY: DemoCountry = {
  key: 'hungary',
  name: 'Hungary',
  code: 'HU',
  timeZone: 'Europe/Budapest',
  glnPrefix: '5991234',
  share: 17,
  quality: 0.85,
  regions: [
    {
      key: 'hu-budapest',
      name: 'Budapest',
      districts: [
        { key: 'hu-pest', name: 'Pest és Buda', cities: cities(['Budapest', 47.5, 19.05, '1051', 6]) },
        {
          key: 'hu-agglomeracio',
          name: 'Agglomeráció',
          cities: cities(['Szentendre', 47.67, 19.08, '2000'], ['Gödöllő', 47.6, 19.36, '2100']),
        },
      ],
    },
    {
      key: 'hu-dunantul',
      name: 'Dunántúl',
      districts: [
        {
          key: 'hu-eszak-dunantul',
          name: 'Észak-Dunántúl',
          cities: cities(
            ['Győr', 47.69, 17.65, '9021', 2],
            ['Sopron', 47.68, 16.59, '9400'],
            ['Székesfehérvár', 47.19, 18.41, '8000', 2],
          ),
        },
        {
          key: 'hu-del-dunantul',
          name: 'Dél-Dunántúl',
          cities: cities(['Pécs', 46.07, 18.23, '7621', 2], ['Kaposvár', 46.36, 17.8, '7400']),
        },
      ],
    },
    {
      key: 'hu-kelet',
      name: 'Kelet-Magyarország',
      districts: [
        {
          key: 'hu-duna-tisza',
          name: 'Duna–Tisza köze',
          cities: cities(['Szeged', 46.25, 20.15, '6720', 2], ['Kecskemét', 46.9, 19.69, '6000']),
        },
        {
          key: 'hu-tiszantul',
          name: 'Tiszántúl',
          cities: cities(
            ['Debrecen', 47.53, 21.63, '4024', 4],
            ['Nyíregyháza', 47.95, 21.72, '4400', 2],
            ['Békéscsaba', 46.68, 21.1, '5600', 2],
          ),
        },
        {
          key: 'hu-eszak',
          name: 'Bükk és Mátra',
          cities: cities(['Miskolc', 48.1, 20.78, '3525', 2], ['Eger', 47.9, 20.37, '3300']),
        },
      ],
    },
  ],
  named: [
    { name: 'Gesztenye tér', city: 'Budapest', quality: 0.9 },
    { name: 'Duna sor', city: 'Győr', quality: 0.86 },
    { name: 'Kossuth sarok', city: 'Szeged', quality: 0.8 },
  ],
  words: {
    first: [
      ...[
        'Akácfa',
        'Hársfa',
        'Malom',
        'Kenyér',
        'Búza',
        'Méhes',
        'Szőlő',
        'Diófa',
        'Cseresznye',
        'Harang',
        'Kútfő',
        'Rózsa',
      ],
      ...[
        'Fecske',
        'Gólya',
        'Pacsirta',
        'Tölgy',
        'Nyírfa',
        'Szélmalom',
        'Vásár',
        'Fazekas',
        'Takács',
        'Molnár',
        'Hajnal',
        'Alkony',
      ],
    ],
    second: ['tér', 'utca', 'köz', 'liget', 'udvar', 'part', 'sétány', 'kapu', 'fasor', 'piac'],
  },
  join: (first, second) => `${first} ${second}`,
  address: (place, number) => `${place} ${number}.`,
  onlineShop: 'Webáruház Magyarország',
  contactCentre: 'Ügyfélszolgálat Magyarország',
  franchisees: ['Kemence és Társa Kft.', 'Alföldi Pékségek Kft.', 'Búzavirág Bt.'],
  openingHours: [
    'Mo-Fr 06:00-19:00; Sa 06:30-14:00; Su off',
    'Mo-Sa 06:00-20:00; Su 07:00-13:00',
    'Mo-Fr 06:30-18:00; Sa 07:00-13:00; Su,PH off',
  ],
};
