import { handleApiRequest } from '@waveguide/api';
import { apiContext, services } from '../../services';

const handle = (request: Request) =>
  handleApiRequest(request, {
    endpoint: '/api/trpc',
    createContext: ({ headers }) => apiContext(headers),
    reportIncident: services().reportIncident,
  });

export { handle as GET, handle as POST };
