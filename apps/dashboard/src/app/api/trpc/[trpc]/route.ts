import { handleApiRequest } from '@waveguide/api';
import { apiContext } from '../../services';

const handle = (request: Request) =>
  handleApiRequest(request, { endpoint: '/api/trpc', createContext: ({ headers }) => apiContext(headers) });

export { handle as GET, handle as POST };
