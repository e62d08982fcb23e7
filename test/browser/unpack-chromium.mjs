// Unpacks the Chromium that the package @sparticuz/chromium ships, with the libraries that it needs, into the folder for
// temporary files. A process of its own, since the package goes by the environment: it thinks itself in Amazon's cloud.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
