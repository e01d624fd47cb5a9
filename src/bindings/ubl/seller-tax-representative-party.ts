import { INVOICE } from '../../model/invoice.js';
import { SELLER_TAX_REPRESENTATIVE_PARTY } from '../../model/seller-tax-representative-party.js';
import { sellerTaxRepresentativePostalAddress } from './seller-tax-representative-postal-address.js';
import { ubl } from './syntax.js';
import { isVat, VAT_SCHEME } from './tax-scheme.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(SELLER_TAX_REPRESENTATIVE_PARTY);

export const sellerTaxRepresentativeParty = group(
  'cac:TaxRepresentativeParty',
  'sellerTaxRepresentativeParty',
  term('cac:PartyName/cbc:Name', 'name'),
  sellerTaxRepresentativePostalAddress,
  ubl.matching('cac:PartyTaxScheme', isVat, term('cbc:CompanyID', 'vatIdentifier'), VAT_SCHEME),
);
