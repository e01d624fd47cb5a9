import { INVOICE } from '../../model/invoice.js';
import { PROCESS_CONTROL } from '../../model/process-control.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(PROCESS_CONTROL);

export const processControl = group(
  '',
  'processControl',
  term('cbc:CustomizationID', 'specificationIdentifier'),
  term('cbc:ProfileID', 'businessProcessType'),
);
