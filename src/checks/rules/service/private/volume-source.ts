/** Whether files are to come from a volume, and no source is given for it. Files without a volume are somebody else's affair. */
export function isEmptySource(files: any): boolean {
  const source = files?.volumeSource;
  return source !== undefined && !Object.values(source).some(Boolean);
}
