/** [S12] What was chosen; else recorded instruments are played unless this browser saves data. */
export function isRecorded(chosen: boolean | null, device: object = navigator): boolean {
  const { connection } = device as { readonly connection?: { readonly saveData?: boolean } };
  return chosen ?? connection?.saveData !== true;
}
