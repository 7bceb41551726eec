/**
 * Who supervises the accessibility of public services where the service is used, by
 * the authority's own name: Traficom since 1 January 2025, TTJA in Estonia.
 */
export const authorities = [
  {
    country: 'fi',
    name: 'Liikenne- ja viestintävirasto Traficom',
    language: 'fi',
    site: 'www.saavutettavuusvaatimukset.fi',
  },
  {
    country: 'ee',
    name: 'Tarbijakaitse ja Tehnilise Järelevalve Amet',
    language: 'et',
    site: 'www.ttja.ee',
  },
] as const;
