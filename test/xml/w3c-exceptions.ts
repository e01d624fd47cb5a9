const DECLARATION = 'the fault lies in the DOCTYPE that was taken away';
const COLON = 'allowed by XML 1.0, but not by Namespaces 1.0, which has colons between prefix and local name only';

/** Tests of the suite whose verdict differs here, with the reason; `w3c.test.ts` fails for one that is no longer needed. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  ...because(COLON, ['valid-sa-012', 'o-p04pass1', 'o-p05pass1', 'x-ibm-1-0.5-valid-P05-ibm05v02.xml']),
  ...because(DECLARATION, [
    ...numbered('not-wf-sa-', [122, 123, 124, 125, 126, 127, 130, 131, 132, 133, 138, 139, 183, 184]),
    ...numbered('o-p46fail', [1, 2, 3, 5]),
    ...numbered('o-p51fail', [1, 2, 3, 4, 5, 6, 7]),
    'o-p47fail1',
    'o-p48fail1',
    'o-p48fail2',
    'o-p59fail1',
    'ibm-not-wf-P59-ibm59n01.xml',
  ]),
  'rmt-ns10-012': 'two prefixes have one namespace only because the DOCTYPE declares an attribute as NMTOKEN',
};

function because(reason: string, ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, reason]));
}

function numbered(prefix: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${prefix}${number}`);
}
