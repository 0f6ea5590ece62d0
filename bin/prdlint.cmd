@echo off
rem Starts prdlint: finds a Java, and builds the program when this is a source tree whose jar is missing or old. Reports
rem go to standard output, so nothing here writes to it, and the exit status is the program's; 2 when it could not be
rem started. PRDLINT_JAVA names the Java to run, a JDK's folder or its bin\java.exe; otherwise a runtime folder beside
rem bin, JAVA_HOME, then PATH; the first that is new enough. PRDLINT_CACHE: "beside" makes an archive of loaded classes beside
rem the jar, and does nothing else; from then on prdlint starts faster. "off" does without one. PowerShell starts this, too.
rem
rem Three things bin/prdlint does and this does not. It makes no archive by itself: cmd cannot do that in the background without
rem keeping open what the caller reads, nor once for several runs at a time. It looks at no argument to choose between archives
rem and flags: cmd cannot hand on unharmed what it has taken apart. And it never says that the output is a terminal: cmd
rem does not know whether it is, nor whether that terminal understands colours, which Windows leaves to each program to switch
rem on. So text is plain and as wide as it comes unless --color always or COLUMNS ask for something else.

setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "home=%%~fI"
set "flags=-XX:+IgnoreUnrecognizedVMOptions -XX:+DisplayVMOutputToStderr -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
rem Without the second, a damaged archive crashes the JVM; without the third, its every address is moved at each start.
set "archive_flags=-XX:+UnlockDiagnosticVMOptions -XX:+VerifySharedSpaces -XX:ArchiveRelocationMode=0"

rem ---- Java

set "rejected="
if not defined PRDLINT_JAVA goto search
call :try_java "%PRDLINT_JAVA%"
if not errorlevel 1 goto java_found
>&2 echo prdlint: PRDLINT_JAVA is no Java 17 or later%rejected%
exit /b 2

:search
call :try_java "%home%\runtime"
if not errorlevel 1 goto java_found
call :try_java "%JAVA_HOME%"
if not errorlevel 1 goto java_found
for %%I in (java.exe) do set "on_path=%%~$PATH:I"
call :try_java "%on_path%"
if not errorlevel 1 goto java_found
>&2 echo prdlint: needs Java 17 or later%rejected%. Install one, or name one in PRDLINT_JAVA or JAVA_HOME
exit /b 2
:java_found

rem ---- The jar

if exist "%home%\pom.xml" goto source_tree
set "jar=%home%\lib\prdlint.jar"
if exist "%jar%" goto start
set "jar=%home%\prdlint.jar"
if exist "%jar%" goto start
set "jar=%~dp0prdlint.jar"
if exist "%jar%" goto start
>&2 echo prdlint: there is no prdlint.jar beside "%~dp0", nor a source tree to build it from
exit /b 2

:source_tree
set "jar=%home%\target\prdlint.jar"
set "now=%TEMP%\prdlint-%RANDOM%-%RANDOM%.txt"
call :list_sources >"%now%"
call :up_to_date
if not errorlevel 1 goto ready
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
>&2 echo prdlint: building "%jar%" (the first time, Maven fetches libraries, which takes a minute)
rem A folder of its own: two builds at once do not meet.
set "work=target/launcher-%RANDOM%%RANDOM%"
if exist "%jdk%\bin\javac.exe" set "JAVA_HOME=%jdk%"
pushd "%home%"
call mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -P-quality "-Dprdlint.target=%work%" package <nul >&2
set "status=%errorlevel%"
popd
if not "%status%"=="0" goto build_failed
rem A jar that is running cannot be replaced; another build may just have put it there.
move /y "%home%\%work:/=\%\prdlint.jar" "%jar%" >nul 2>nul
if not errorlevel 1 copy /y "%now%" "%home%\target\launcher.sources" >nul
rmdir /s /q "%home%\%work:/=\%" 2>nul
call :up_to_date
if not errorlevel 1 goto ready
del "%now%" 2>nul
>&2 echo prdlint: cannot replace "%jar%"; is it running?
exit /b 2

:no_maven
del "%now%" 2>nul
>&2 echo prdlint: needs Maven to build "%jar%", and there is no mvn on the PATH. Install Maven 3.8 or later
exit /b 2

:build_failed
del "%now%" 2>nul
rmdir /s /q "%home%\%work:/=\%" 2>nul
>&2 echo prdlint: the build failed; Maven's messages above say why
exit /b 2

:ready
del "%now%" 2>nul

:start

rem ---- The archive

set "extension=jsa"
set "use_flag=-XX:SharedArchiveFile"
set "make_flag=-XX:ArchiveClassesAtExit"
if %major% lss 25 goto archive_named
set "extension=aot"
set "use_flag=-XX:AOTCache"
set "make_flag=-XX:AOTCacheOutput"
:archive_named
set "archive=%jar:~0,-4%-%version%.%extension%"
if "%PRDLINT_CACHE%"=="beside" goto make_archive
if "%PRDLINT_CACHE%"=="off" goto without_archive
if not exist "%archive%" goto without_archive
"%java%" %flags% %archive_flags% "%use_flag%=%archive%" -jar "%jar%" %*
exit /b %errorlevel%

:without_archive
"%java%" %flags% -jar "%jar%" %*
exit /b %errorlevel%

rem The document of "init" decides which classes are in the archive: it has some of everything. It is made elsewhere and tried.
:make_archive
if exist "%archive%" del "%archive%"
set "work=%TEMP%\prdlint-%RANDOM%-%RANDOM%"
mkdir "%work%" 2>nul
pushd "%work%"
set "sample=check prd.md -f text -f json=report.json -f sarif=report.sarif"
"%java%" %flags% -jar "%jar%" init --scale medium prd.md >nul 2>nul <nul
"%java%" %flags% "%make_flag%=%work%\new" -jar "%jar%" %sample% >nul 2>nul <nul
set "expected=%errorlevel%"
"%java%" %flags% %archive_flags% "%use_flag%=%work%\new" -jar "%jar%" %sample% >nul 2>nul <nul
set "status=%errorlevel%"
popd
if "%status%"=="%expected%" move /y "%work%\new" "%archive%" >nul 2>nul
rmdir /s /q "%work%" 2>nul
if exist "%archive%" exit /b 0
>&2 echo prdlint: cannot make "%archive%"
exit /b 2

rem ---- Subroutines

rem True if the sources are those that the jar was built from.
:up_to_date
if not exist "%jar%" exit /b 1
if not exist "%home%\target\launcher.sources" exit /b 1
fc /b "%now%" "%home%\target\launcher.sources" >nul 2>nul
exit /b %errorlevel%

rem Prints date, size and name of every file that the jar is built from.
:list_sources
for %%F in ("%home%\pom.xml") do echo %%~tzF %%F
for /r "%home%\src\main" %%F in (*) do echo %%~tzF %%F
for /r "%home%\rules" %%F in (*) do echo %%~tzF %%F
exit /b 0

rem Sets java and jdk, and is true, if the argument is a Java that is new enough.
:try_java
if "%~1"=="" exit /b 1
set "java=%~f1"
if exist "%java%\bin\java.exe" set "java=%java%\bin\java.exe"
if not exist "%java%" exit /b 1
for %%I in ("%java%") do set "jdk=%%~dpI.."
set "version="
if exist "%jdk%\release" for /f "usebackq tokens=1,* delims==" %%A in ("%jdk%\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
if defined version goto version_known
for /f "tokens=1-3" %%A in ('""%java%" -version 2>&1"') do if "%%B"=="version" set "version=%%~C"
if defined version goto version_known
set "rejected=%rejected%; "%java%" does not say which version it is"
exit /b 1
:version_known
for /f "delims=.-+_" %%M in ("%version%") do set "major=%%M"
if %major% geq 17 exit /b 0
set "rejected=%rejected%; "%java%" is Java %version%"
exit /b 1
