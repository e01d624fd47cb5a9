import { group, identifier, type ModelOf, text } from './term.js';

export const PROCESS_CONTROL = group(
  'BG-2',
  '1..1',
  {
    en: 'PROCESS CONTROL',
    fr: 'CONTRÔLE DU PROCESSUS',
    de: 'PROZESSSTEUERUNG',
    definition: 'The process that the invoice is part of, and the rules that it claims to keep.',
  },
  {
    businessProcessType: text('BT-23', '0..1', {
      en: 'Business process type',
      fr: 'Type de processus métier',
      de: 'Geschäftsprozesstyp',
      definition: 'The business process in which the invoice is sent, so that the receiver can handle it accordingly.',
    }),
    specificationIdentifier: identifier('BT-24', '1..1', {
      en: 'Specification identifier',
      fr: 'Identifiant de spécification',
      de: 'Spezifikationskennung',
      definition: 'The specification that the invoice keeps: EN 16931 itself, a usage specification or an extension of it.',
    }),
  },
);

export interface ProcessControl extends ModelOf<typeof PROCESS_CONTROL> {}
