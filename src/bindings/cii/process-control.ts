import { INVOICE } from '../../model/invoice.js';
import { PROCESS_CONTROL } from '../../model/process-control.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(PROCESS_CONTROL);

export const processControl = group(
  'rsm:ExchangedDocumentContext',
  'processControl',
  term('ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID', 'businessProcessType'),
  term('ram:GuidelineSpecifiedDocumentContextParameter/ram:ID', 'specificationIdentifier'),
);
