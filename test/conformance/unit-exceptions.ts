/** Unit tests that disagree with the official artefacts themselves; one that passes all the same is an error too. */
export const UNIT_EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['peppol-ubl-dk/DK_Validation_DKR003#10', 'expects a warning; the artefact flags the rule fatal'],
  ['peppol-ubl-dk/DK_Validation_DKR003#11', 'expects a warning; the artefact flags the rule fatal'],
  ['peppol-ubl-dk/DK_Validation_DKR003#12', 'expects a warning; the artefact flags the rule fatal'],
  ['peppol-cii-dk/DK_Validation_DKR011_CII#1', 'expects success; the artefact aborts on a dynamic error'],
  ['peppol-cii-peppol/PEPPOL-EN16931-R053#1', 'expects success; the artefact aborts on a dynamic error'],
]);
