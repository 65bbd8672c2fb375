// stands for an asset of the web app
