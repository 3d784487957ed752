import { cities, type DemoCountry } from './country.ts';

export const EMIRATES: DemoCountry = {
  key: 'emirates',
  name: 'United Arab Emirates',
  code: 'AE',
  timeZone: 'Asia/Dubai',
  glnPrefix: '6291234',
  share: 13,
  quality: 0.87,
  regions: [
    {
      key: 'ae-dubai',
      name: 'دبي',
      districts: [
        { key: 'ae-coast', name: 'ساحل دبي', cities: cities(['Dubai', 25.18, 55.27, '00000', 5]) },
        { key: 'ae-inland', name: 'دبي الداخلية', cities: cities(['Hatta', 24.8, 56.12, '00000']) },
      ],
    },
    {
      key: 'ae-abu-dhabi',
      name: 'أبوظبي',
      districts: [
        { key: 'ae-capital', name: 'العاصمة', cities: cities(['Abu Dhabi', 24.43, 54.42, '00000', 3]) },
        { key: 'ae-al-ain', name: 'العين', cities: cities(['Al Ain', 24.21, 55.74, '00000', 2]) },
      ],
    },
    {
      key: 'ae-north',
      name: 'الإمارات الشمالية',
      districts: [
        {
          key: 'ae-sharjah',
          name: 'الشارقة وعجمان',
          cities: cities(['Sharjah', 25.34, 55.42, '00000', 2], ['Ajman', 25.4, 55.47, '00000']),
        },
        {
          key: 'ae-east',
          name: 'رأس الخيمة والفجيرة',
          cities: cities(['Ras Al Khaimah', 25.78, 55.95, '00000'], ['Fujairah', 25.13, 56.32, '00000']),
        },
      ],
    },
  ],
  named: [
    { name: 'Marina Walk', city: 'Dubai', quality: 0.92 },
    { name: 'Al Qasba', city: 'Sharjah', quality: 0.85 },
    { name: 'Palm Court', city: 'Abu Dhabi', quality: 0.74 },
  ],
  words: {
    first: ['ممشى', 'ساحة', 'واحة', 'سوق', 'بوابة', 'حديقة', 'رصيف', 'جسر', 'برج', 'ميدان'],
    second: [
      ...['النخيل', 'اللؤلؤ', 'الياسمين', 'الغروب', 'الصقر', 'المرجان', 'الريحان', 'الزعفران', 'القمر', 'البحر'],
      ...['الشروق', 'الغزال', 'السدر', 'العنبر', 'الرمال', 'الورد', 'النسيم', 'الفنار', 'الزيتون', 'الهيل'],
    ],
  },
  join: (first, second) => `${first} ${second}`,
  address: (place, number) => `${place}، مبنى ${number}`,
  onlineShop: 'المتجر الإلكتروني',
  contactCentre: 'مركز خدمة الضيوف',
  franchisees: ['مخابز الواحة ذ.م.م', 'شركة أفران الخليج ذ.م.م'],
  openingHours: ['Mo-Th,Sa,Su 07:00-23:00; Fr 14:00-23:00', 'Mo-Su 06:30-24:00', 'Mo-Su 08:00-22:00'],
};
