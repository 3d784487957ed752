import { cities, type DemoCountry } from './country.ts';

export const GERMANY: DemoCountry = {
  key: 'germany',
  name: 'Germany',
  code: 'DE',
  timeZone: 'Europe/Berlin',
  glnPrefix: '4012345',
  share: 45,
  quality: 0.85,
  regions: [
    {
      key: 'de-nord',
      name: 'Nord',
      districts: [
        {
          key: 'de-kueste',
          name: 'Küste',
          cities: cities(
            ['Hamburg', 53.55, 9.99, '20095', 4],
            ['Kiel', 54.32, 10.14, '24103'],
            ['Lübeck', 53.87, 10.69, '23552'],
            ['Rostock', 54.09, 12.1, '18055'],
          ),
        },
        {
          key: 'de-weser',
          name: 'Weser und Leine',
          cities: [
            ...cities(['Bremen', 53.08, 8.8, '28195', 2], ['Oldenburg', 53.14, 8.21, '26122']),
            ...cities(['Hannover', 52.37, 9.73, '30159', 2], ['Göttingen', 51.53, 9.93, '37073']).map((city) => ({
              ...city,
              movedFrom: { district: 'de-rhein', daysAgo: 170 },
            })),
          ],
        },
      ],
    },
    {
      key: 'de-ost',
      name: 'Ost',
      districts: [
        {
          key: 'de-berlin',
          name: 'Berlin und Brandenburg',
          cities: cities(['Berlin', 52.52, 13.4, '10115', 5], ['Potsdam', 52.4, 13.06, '14467']),
        },
        {
          key: 'de-elbe',
          name: 'Elbe und Saale',
          cities: cities(
            ['Leipzig', 51.34, 12.37, '04109', 2],
            ['Dresden', 51.05, 13.74, '01067', 2],
            ['Erfurt', 50.98, 11.03, '99084'],
            ['Magdeburg', 52.12, 11.63, '39104'],
          ),
        },
      ],
    },
    {
      key: 'de-west',
      name: 'West',
      districts: [
        {
          key: 'de-rhein',
          name: 'Rhein und Ruhr',
          cities: cities(
            ['Köln', 50.94, 6.96, '50667', 4],
            ['Düsseldorf', 51.23, 6.78, '40213', 2],
            ['Dortmund', 51.51, 7.47, '44135', 2],
            ['Essen', 51.46, 7.01, '45127'],
          ),
        },
        {
          key: 'de-main',
          name: 'Main und Neckar',
          cities: cities(
            ['Frankfurt', 50.11, 8.68, '60311', 3],
            ['Mannheim', 49.49, 8.47, '68159'],
            ['Stuttgart', 48.78, 9.18, '70173', 2],
            ['Karlsruhe', 49.01, 8.4, '76133'],
          ),
        },
      ],
    },
    {
      key: 'de-sued',
      name: 'Süd',
      districts: [
        {
          key: 'de-oberbayern',
          name: 'Oberbayern und Schwaben',
          cities: cities(['München', 48.14, 11.58, '80331', 4], ['Augsburg', 48.37, 10.9, '86150']),
        },
        {
          key: 'de-franken',
          name: 'Franken und Donau',
          cities: cities(['Nürnberg', 49.45, 11.08, '90402', 2], ['Regensburg', 49.02, 12.1, '93047']),
        },
      ],
    },
  ],
  named: [
    { name: 'Lindenplatz', city: 'Berlin', quality: 0.95 },
    { name: 'Speicherstadt', city: 'Hamburg', quality: 0.9 },
    { name: 'Isarufer', city: 'München', quality: 0.82 },
  ],
  words: {
    first: [
      ...['Ahorn', 'Kastanien', 'Birken', 'Rosen', 'Flieder', 'Eichen', 'Ulmen', 'Holunder', 'Weiden', 'Kirsch'],
      ...['Mühlen', 'Brunnen', 'Glocken', 'Schmiede', 'Färber', 'Weber', 'Müller', 'Fischer', 'Gerber', 'Kürschner'],
      ...['Salz', 'Korn', 'Hopfen', 'Honig', 'Anker', 'Kranich', 'Schwalben', 'Falken', 'Löwen', 'Drossel'],
      ...['Abend', 'Morgen', 'Sonnen', 'Winter', 'Sommer', 'Ost', 'Nord', 'Alt', 'Neu', 'Hoch'],
    ],
    second: ['platz', 'allee', 'hof', 'tor', 'gasse', 'markt', 'ring', 'winkel', 'brücke', 'straße', 'weg', 'park'],
  },
  join: (first, second) => `${first}${second}`,
  address: (place, number) => `${place} ${number}`,
  onlineShop: 'Webshop Deutschland',
  contactCentre: 'Gästeservice Deutschland',
  franchisees: [
    'Backkontor Nord GmbH',
    'Ofenfrisch Betriebe KG',
    'Kornblume Gastronomie GmbH',
    'Süddeutsche Brotstuben OHG',
  ],
  openingHours: [
    'Mo-Fr 06:30-19:00; Sa 07:00-18:00; Su 08:00-13:00',
    'Mo-Sa 06:00-20:00; Su,PH 07:30-12:00',
    'Mo-Fr 07:00-18:30; Sa 07:30-16:00; Su,PH off',
  ],
};
