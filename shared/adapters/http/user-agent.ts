/** Who asks, honestly: the product, and a way to reach whoever runs this monitor. */
export const userAgent = (version: string, contact: string): string =>
  `Ofsted-Watch/${version} (personal monitor of public reports; ${contact})`;
