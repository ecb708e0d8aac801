"""Papers put together: see zhinan/pages/printing and zhinan/pages/wall."""
