import { SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS } from './seller-tax-representative-postal-address.js';
import { group, identifier, type ModelOf, text } from './term.js';

export const SELLER_TAX_REPRESENTATIVE_PARTY = group(
  'BG-11',
  '0..1',
  {
    en: 'SELLER TAX REPRESENTATIVE PARTY',
    fr: 'REPRÉSENTANT FISCAL DU VENDEUR',
    de: 'STEUERVERTRETER DES VERKÄUFERS',
    definition: 'The party that answers for the VAT in place of the seller.',
  },
  {
    name: text('BT-62', '1..1', {
      en: 'Seller tax representative name',
      fr: 'Nom du représentant fiscal du vendeur',
      de: 'Name des Steuervertreters des Verkäufers',
      definition: 'The full name of the tax representative.',
    }),
    vatIdentifier: identifier('BT-63', '1..1', {
      en: 'Seller tax representative VAT identifier',
      fr: 'Identifiant à la TVA du représentant fiscal du vendeur',
      de: 'Umsatzsteuer-Identifikationsnummer des Steuervertreters des Verkäufers',
      definition: 'The VAT number of the tax representative.',
    }),
    postalAddress: SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS,
  },
);

export interface SellerTaxRepresentativeParty extends ModelOf<typeof SELLER_TAX_REPRESENTATIVE_PARTY> {}
