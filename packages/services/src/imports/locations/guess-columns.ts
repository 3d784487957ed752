import { LOCATION_FIELDS, type LocationColumns, type LocationField } from '@concord/domain/location-import';

/** Names that columns go by in the five languages of the product, and in files that are about. Compared as `plain` writes them. */
const NAMES: Readonly<Record<LocationField | 'regions', readonly string[]>> = {
  externalId: [
    ...[
      'externalid',
      'id',
      'locationid',
      'storeid',
      'storenumber',
      'storeno',
      'storenr',
      'storecode',
      'siteid',
      'sitecode',
    ],
    ...['businessid', 'number', 'no', 'code', 'outletid', 'branchid', 'restaurantid', 'key'],
    ...['externenummer', 'nummer', 'nr', 'filialnummer', 'filialnr', 'standortnummer', 'standortid', 'marktnummer'],
    ...['identifiant', 'numero', 'codemagasin', 'numeromagasin', 'idexterne', 'idmagasin', 'numeroexterne'],
    ...['azonosito', 'kulsoazonosito', 'sorszam', 'boltszam', 'uzletkod', 'telephelykod', 'szam'],
    ...['المعرف', 'رقم', 'الرقم', 'رقمالفرع', 'رمزالفرع', 'رقمالموقع', 'المعرفالخارجي'],
  ],
  name: [
    ...[
      'name',
      'locationname',
      'storename',
      'sitename',
      'title',
      'location',
      'store',
      'branch',
      'outlet',
      'businessname',
    ],
    ...['bezeichnung', 'filiale', 'filialname', 'standort', 'standortname', 'markt'],
    ...['nom', 'magasin', 'nommagasin', 'etablissement', 'enseigne', 'lieu', 'site'],
    ...['nev', 'megnevezes', 'uzlet', 'bolt', 'telephely', 'uzletnev', 'boltnev', 'helyszin'],
    ...['الاسم', 'اسم', 'الفرع', 'اسمالفرع', 'الموقع', 'اسمالموقع'],
  ],
  regions: [
    ...['region', 'regionpath', 'path', 'area', 'territory', 'district', 'division', 'market', 'zone'],
    ...['gebiet', 'bezirk', 'verkaufsgebiet', 'regionspfad'],
    ...['secteur', 'territoire'],
    ...['regio', 'terulet', 'korzet'],
    ...['المنطقة', 'منطقة', 'الاقليم', 'القطاع'],
  ],
  address: [
    ...['address', 'street', 'streetaddress', 'address1', 'addressline1', 'addr'],
    ...['adresse', 'strasse', 'anschrift', 'strassehausnummer', 'strasseundhausnummer'],
    ...['rue', 'adressepostale', 'voie'],
    ...['cim', 'utca', 'utcahazszam'],
    ...['العنوان', 'عنوان', 'الشارع'],
  ],
  city: [
    ...['city', 'town', 'locality', 'municipality'],
    ...['stadt', 'ort', 'gemeinde'],
    ...['ville', 'commune', 'localite'],
    ...['varos', 'telepules', 'helyseg'],
    ...['المدينة', 'مدينة', 'البلدة'],
  ],
  postalCode: [
    ...['postalcode', 'postcode', 'zip', 'zipcode'],
    ...['plz', 'postleitzahl'],
    ...['codepostal', 'cp'],
    ...['iranyitoszam', 'irsz'],
    ...['الرمزالبريدي', 'رمزبريدي'],
  ],
  countryCode: [
    ...['country', 'countrycode', 'countryiso', 'iso2', 'nation'],
    ...['land', 'landercode', 'landescode', 'staat'],
    ...['pays', 'codepays'],
    ...['orszag', 'orszagkod'],
    ...['الدولة', 'البلد', 'دولة', 'رمزالدولة'],
  ],
  latitude: ['latitude', 'lat', 'breitengrad', 'breite', 'geobreite', 'szelesseg', 'szelessegifok', 'خطالعرض'],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    'langengrad',
    'lange',
    'geolange',
    'hosszusag',
    'hosszusagifok',
    'خطالطول',
  ],
  timeZone: ['timezone', 'tz', 'zeitzone', 'fuseauhoraire', 'fuseau', 'idozona', 'المنطقةالزمنية'],
  franchisee: [
    ...['franchisee', 'franchise', 'operator', 'owner', 'licensee'],
    ...['franchisenehmer', 'betreiber', 'inhaber'],
    ...['franchiseur', 'exploitant', 'gerant'],
    ...['franchisepartner', 'uzemelteto', 'franchisebevevo'],
    ...['صاحبالامتياز', 'المشغل', 'الامتياز'],
  ],
  purpose: [
    ...['purpose', 'type', 'locationtype', 'storetype', 'format', 'storeformat', 'category', 'kind'],
    ...['zweck', 'art', 'typ', 'standorttyp', 'kategorie', 'filialtyp'],
    ...['objet', 'usage', 'categorie', 'vocation'],
    ...['cel', 'rendeltetes', 'tipus', 'kategoria'],
    ...['الغرض', 'النوع', 'نوعالفرع', 'الفئة'],
  ],
  channel: [
    ...['channel', 'saleschannel', 'channeltype'],
    ...['kanal', 'vertriebskanal'],
    ...['canal', 'canaldevente'],
    ...['csatorna', 'ertekesitesicsatorna'],
    ...['القناة', 'قناة', 'قناةالبيع'],
  ],
  openingHours: [
    ...['openinghours', 'hours', 'businesshours', 'storehours', 'openhours'],
    ...['offnungszeiten', 'oeffnungszeiten', 'geschaftszeiten'],
    ...['horaires', 'heuresdouverture', 'horairesdouverture'],
    ...['nyitvatartas'],
    ...['ساعاتالعمل', 'ساعاتالدوام', 'اوقاتالعمل'],
  ],
  gln: ['gln', 'globallocationnumber', 'iln', 'glnnummer', 'glnszam', 'رقمالموقعالعالمي'],
  openedOn: [
    ...['openedon', 'opened', 'openingdate', 'opendate', 'startdate', 'validfrom'],
    ...['eroffnet', 'eroffnung', 'eroffnungsdatum', 'eroffnetam'],
    ...['ouverture', 'datedouverture', 'ouvertle', 'dateouverture'],
    ...['nyitas', 'nyitasdatuma', 'megnyitas'],
    ...['تاريخالافتتاح', 'الافتتاح'],
  ],
  closedOn: [
    ...['closedon', 'closed', 'closingdate', 'closedate', 'enddate', 'validto', 'validuntil'],
    ...['geschlossen', 'schliessung', 'schliessungsdatum', 'geschlossenam'],
    ...['fermeture', 'datedefermeture', 'fermele', 'datefermeture'],
    ...['zaras', 'zarasdatuma', 'bezaras'],
    ...['تاريخالاغلاق', 'الاغلاق'],
  ],
  weight: ['weight', 'gewicht', 'gewichtung', 'poids', 'suly', 'الوزن'],
};

/** No spelling is as long. */
const MOST_SPELLED = 60;

/** In lower case, with neither accents, signs nor blanks: `Straße / Nr.` is `strassenr`. */
function plain(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The level that a column like `Region 2` or `region_3` holds, 1 for one without a number. */
const LEVEL = /^(.*?)(\d)$/;

/** What the columns seem to mean, by their names; each column once, the first of several for a field. */
export function guessColumns(
  header: readonly string[],
): Partial<Omit<LocationColumns, 'regions'>> & { regions: string[] } {
  const free = [...new Set(header)].filter((name) => name !== '');
  const spelled = new Map(free.map((name) => [name, name.length > MOST_SPELLED ? '' : plain(name)]));
  const taken = new Set<string>();
  const take = (matches: (name: string) => boolean) => {
    const found = free.find((name) => !taken.has(name) && matches(spelled.get(name) ?? ''));
    if (found !== undefined) taken.add(found);
    return found;
  };
  const columns: Partial<Record<LocationField, string>> = {};
  for (const field of LOCATION_FIELDS) {
    // Spellings in the order of how surely they mean the field, so that "id" wins over "code".
    for (const spelling of NAMES[field]) {
      const found = take((name) => name === spelling);
      if (found === undefined) continue;
      columns[field] = found;
      break;
    }
  }
  const regions = free
    .filter((name) => !taken.has(name))
    .flatMap((name) => {
      const [, stem, level] = LEVEL.exec(spelled.get(name) ?? '') ?? [null, spelled.get(name), '1'];
      return NAMES.regions.includes(stem ?? '') ? [{ name, level: Number(level) }] : [];
    })
    .toSorted((one, other) => one.level - other.level)
    .slice(0, 3)
    .map(({ name }) => name);
  return { ...columns, regions };
}
