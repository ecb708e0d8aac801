"""From a save to the bytes on the disk to the browser's reload, in our preview and in Hugo's."""
