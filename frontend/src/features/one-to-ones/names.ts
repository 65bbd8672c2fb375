/** "Amina and Ben", "Amina, Ben and Carol" */
export function namesOf(people: { name: string }[]): string {
  const names = people.map(({ name }) => name);
  const last = names.pop() ?? 'Nobody';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
