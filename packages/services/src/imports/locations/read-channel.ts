import type { Channel } from '@concord/domain/organization';

/** What a channel is called in the five languages of the product, as the location's form writes it, and what people write for it. */
const CALLED: Readonly<Record<Channel, readonly string[]>> = {
  store: [
    ...['store', 'shop', 'restaurant', 'branch', 'physical', 'physical store', 'retail'],
    ...['filiale', 'laden', 'geschäft', 'markt'],
    ...['magasin', 'boutique', 'point de vente'],
    ...['üzlet', 'bolt'],
    ...['متجر', 'فرع', 'محل'],
  ],
  website: [
    ...['website', 'web', 'web site', 'online', 'online store', 'online shop', 'webshop', 'e-commerce', 'ecommerce'],
    ...['internet', 'onlineshop', 'webseite'],
    ...['site web', 'site internet', 'en ligne', 'boutique en ligne'],
    ...['webhely', 'weboldal', 'webáruház'],
    ...['موقع إلكتروني', 'متجر إلكتروني'],
  ],
  contactCentre: [
    ...['contactcentre', 'contact centre', 'contact center', 'call centre', 'call center', 'callcenter', 'phone'],
    ...['kundenservice', 'kundendienst', 'hotline', 'telefon'],
    ...['centre de contact', "centre d'appels", 'centre d’appels', 'téléphone'],
    ...['ügyfélszolgálat', 'telefonos ügyfélszolgálat'],
    ...['مركز اتصال', 'مركز الاتصال', 'خدمة العملاء'],
  ],
};

const known: ReadonlyMap<string, Channel> = new Map(
  Object.entries(CALLED).flatMap(([channel, names]) => names.map((name) => [name, channel as Channel] as const)),
);

/** The channel that a cell names; null where nobody would call one so. */
export function readChannel(text: string): Channel | null {
  return known.get(text.normalize('NFC').toLowerCase()) ?? null;
}
