import type { Permission } from '@concord/domain/roles';
import { navigation, type NavigationEntry } from './navigation.ts';

/** What a person must be allowed to do to find a place useful; places that are not named are for everybody. */
const NEEDS: Readonly<Record<string, Permission>> = {
  '/': 'scorecards.read',
  '/locations': 'scorecards.read',
  '/openings': 'scorecards.read',
  '/departments': 'scorecards.read',
  '/standards': 'standards.read',
  '/acknowledge': 'standards.acknowledge',
  '/checklists': 'checklists.read',
  '/audits': 'audits.read',
  '/actions': 'actions.read',
  '/imports': 'imports.run',
};

/** The navigation narrowed to what this person may see. */
export function visibleNavigation(may: (permission: Permission) => boolean): readonly NavigationEntry[] {
  return navigation.filter(({ href }) => {
    const needed = NEEDS[href];
    return needed === undefined || may(needed);
  });
}
