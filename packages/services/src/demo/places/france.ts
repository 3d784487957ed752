import { cities, type DemoCountry } from './country.ts';

export const FRANCE: DemoCountry = {
  key: 'france',
  name: 'France',
  code: 'FR',
  timeZone: 'Europe/Paris',
  glnPrefix: '3012345',
  share: 25,
  quality: 0.83,
  regions: [
    {
      key: 'fr-nord',
      name: 'Nord et Île-de-France',
      districts: [
        {
          key: 'fr-ile',
          name: 'Île-de-France',
          cities: cities(
            ['Paris', 48.86, 2.35, '75001', 5],
            ['Versailles', 48.8, 2.13, '78000'],
            ['Créteil', 48.79, 2.46, '94000'],
          ),
        },
        {
          key: 'fr-flandre',
          name: 'Flandre et Picardie',
          cities: cities(
            ['Lille', 50.63, 3.06, '59000', 2],
            ['Amiens', 49.89, 2.3, '80000'],
            ['Rouen', 49.44, 1.1, '76000'],
            ['Reims', 49.26, 4.03, '51100'],
          ),
        },
      ],
    },
    {
      key: 'fr-ouest',
      name: 'Ouest',
      districts: [
        {
          key: 'fr-loire',
          name: 'Loire et Bretagne',
          cities: cities(
            ['Nantes', 47.22, -1.55, '44000', 3],
            ['Rennes', 48.11, -1.68, '35000', 2],
            ['Angers', 47.47, -0.55, '49000'],
            ['Brest', 48.39, -4.49, '29200'],
          ),
        },
        {
          key: 'fr-aquitaine',
          name: 'Aquitaine',
          cities: cities(['Bordeaux', 44.84, -0.58, '33000', 2], ['La Rochelle', 46.16, -1.15, '17000']),
        },
      ],
    },
    {
      key: 'fr-sud',
      name: 'Sud',
      districts: [
        {
          key: 'fr-rhone',
          name: 'Rhône et Alpes',
          cities: cities(
            ['Lyon', 45.76, 4.84, '69001', 4],
            ['Grenoble', 45.19, 5.72, '38000'],
            ['Annecy', 45.9, 6.13, '74000'],
          ),
        },
        {
          key: 'fr-midi',
          name: 'Midi',
          cities: [
            ...cities(
              ['Marseille', 43.3, 5.37, '13001', 2],
              ['Nice', 43.7, 7.27, '06000'],
              ['Montpellier', 43.61, 3.88, '34000'],
            ),
            ...cities(['Toulouse', 43.6, 1.44, '31000', 2]).map((city) => ({
              ...city,
              movedFrom: { district: 'fr-aquitaine', daysAgo: 110 },
            })),
          ],
        },
      ],
    },
    {
      key: 'fr-outre-mer',
      name: 'Outre-mer',
      districts: [
        {
          key: 'fr-reunion',
          name: 'La Réunion',
          cities: cities(['Saint-Denis', -20.88, 55.45, '97400']).map((city) => ({
            ...city,
            timeZone: 'Indian/Reunion',
          })),
        },
      ],
    },
  ],
  named: [
    { name: 'Canal Saint-Félix', city: 'Nantes', quality: 0.88 },
    { name: 'Quai des Tisserands', city: 'Lyon', quality: 0.93 },
    { name: 'Vieille Halle', city: 'Lille', quality: 0.78 },
  ],
  words: {
    first: [
      'Place',
      'Passage',
      'Cour',
      'Porte',
      'Allée',
      'Square',
      'Rue',
      'Fontaine',
      'Pont',
      'Promenade',
      'Cloître',
      'Esplanade',
    ],
    second: [
      ...[
        'des Tilleuls',
        'des Platanes',
        'du Vieux Moulin',
        'de la Fontaine',
        'Saint-Aubin',
        'Saint-Rémi',
        'des Lavandières',
      ],
      ...['du Four', 'du Grenier', 'des Boulangers', 'de la Moisson', 'des Cerisiers', 'du Belvédère', 'de l’Écluse'],
      ...['des Artisans', 'du Sel', 'de l’Horloge', 'des Hirondelles', 'du Verger', 'des Marronniers', 'de la Source'],
      ...['du Levant', 'des Mariniers', 'de la Tour', 'des Vignes', 'du Carillon', 'Sainte-Claire', 'des Glycines'],
    ],
  },
  join: (first, second) => `${first} ${second}`,
  address: (place, number) => `${number} ${place.charAt(0).toLowerCase()}${place.slice(1)}`,
  onlineShop: 'Boutique en ligne France',
  contactCentre: 'Service clients France',
  franchisees: ['Les Fournils de l’Ouest SARL', 'Maison Lavigne SAS', 'Pains et Cie SARL'],
  openingHours: [
    'Tu-Sa 07:00-19:30; Su 07:00-13:00; Mo off',
    'Mo-Sa 06:30-20:00; Su 07:30-13:30',
    'Mo-Fr 07:00-19:00; Sa 07:30-18:00; Su,PH off',
  ],
};
