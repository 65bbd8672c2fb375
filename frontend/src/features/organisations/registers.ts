/** The registers of org-id.guide that the alliance's organisations stand in, and where one entry can be looked up. */
interface Register {
  scheme: string;
  label: string;
  hint: string;
  page?: (identifier: string) => string;
}

export const registers: readonly Register[] = [
  {
    scheme: 'GB-CHC',
    label: 'Charity Commission (England and Wales)',
    hint: '6 or 7 digits',
    page: (id) =>
      `https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/${encodeURIComponent(id)}`,
  },
  { scheme: 'GB-SC', label: 'Scottish Charity Register', hint: 'SC and 6 digits' },
  { scheme: 'GB-NIC', label: 'Charity Commission for Northern Ireland', hint: '6 digits' },
  {
    scheme: 'GB-COH',
    label: 'Companies House',
    hint: '8 digits, or 2 letters and 6 digits',
    page: (id) => `https://find-and-update.company-information.service.gov.uk/company/${encodeURIComponent(id)}`,
  },
  {
    scheme: 'GB-EDU',
    label: 'School in England (URN)',
    hint: '6 digits',
    page: (id) =>
      `https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/${encodeURIComponent(id)}`,
  },
  { scheme: 'GB-SCOTEDU', label: 'School in Scotland (SEED)', hint: '7 digits' },
  { scheme: 'GB-WALEDU', label: 'School in Wales', hint: '7 digits' },
  { scheme: 'GB-IRN', label: 'School in Northern Ireland', hint: '3 digits, a dash, 4 digits' },
  { scheme: 'GB-UKPRN', label: 'Learning provider (UKPRN)', hint: '8 digits' },
  { scheme: 'GB-MPR', label: 'Mutuals Public Register', hint: 'Letters and digits' },
  { scheme: 'GB-COE', label: 'Church of England church code', hint: '6 digits' },
  { scheme: 'GB-CASC', label: 'Community amateur sports club', hint: '8 of the digits 0 to 9 and letters a to f' },
  { scheme: 'GB-LAE', label: 'Council in England', hint: '3 letters' },
  { scheme: 'GB-PLA', label: 'Council in Wales', hint: '3 letters' },
  { scheme: 'GB-NHS', label: 'NHS organisation', hint: '3 to 10 letters and digits' },
  { scheme: 'GB-SHPE', label: 'Social housing provider (England)', hint: '4 to 10 letters and digits' },
  {
    scheme: 'XI-LEI',
    label: 'Legal entity identifier (LEI)',
    hint: '20 letters and digits',
    page: (id) => `https://search.gleif.org/#/record/${encodeURIComponent(id)}`,
  },
  {
    scheme: 'XI-ROR',
    label: 'Research organisation (ROR)',
    hint: '9 characters',
    page: (id) => `https://ror.org/${encodeURIComponent(id)}`,
  },
  {
    scheme: 'XI-WIKIDATA',
    label: 'Wikidata',
    hint: 'Q and digits',
    page: (id) => `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`,
  },
];

export const registerOf = (scheme: string): Register =>
  registers.find((one) => one.scheme === scheme) ?? { scheme, label: scheme, hint: '' };
