import type { APIRoute } from 'astro';
import { currentArchive } from '../../../archive/current.ts';
import { noteView, planPages } from '../../../build/page-plan.ts';
import { toPlanData } from '../../../views/plan/plan-data.ts';
import { listPlannedFacilities } from '../../../views/plan/plan-page.ts';

export function getStaticPaths() {
  const archive = currentArchive();
  return planPages(
    listPlannedFacilities(archive).map((id) => ({
      file: `facilities/${id}/plan.json`,
      params: { id },
      view: () => toPlanData(archive, id),
    })),
  );
}

export const GET: APIRoute = ({ params: { id = '' } }) =>
  Response.json(noteView(`facilities/${id}/plan.json`, toPlanData(currentArchive(), id), 'unlisted'));
